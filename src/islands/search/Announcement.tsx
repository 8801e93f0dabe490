import { useEffect, useState } from 'react';

/** Longer than a typing pause, so that a screen reader hears one count and not one per letter. */
const quietMs = 700;

/** Says a text politely once it has stood still. */
export function Announcement({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), quietMs);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}
