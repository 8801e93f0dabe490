import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Icon } from '../../components/icon/Icon.tsx';
import { useSearchPage } from './context.ts';

interface Props {
  readonly title: string;
  /** What its last button says: "Toon 12 werkplekken". */
  readonly action: string;
  readonly onClose: () => void;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A full-height panel over the list, for a small screen. The dialog element holds the focus and gives it back. */
export function Sheet({ title, action, onClose, className = '', children }: Props) {
  const { t } = useSearchPage();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  // The element itself gives the focus back, so it closes first and is taken away after.
  const close = () => dialog.current?.close();

  return (
    <dialog ref={dialog} className={`sheet ${className}`.trim()} aria-labelledby={id} onClose={onClose} closedby="any">
      <header className="sheet__head">
        <h2 id={id}>{title}</h2>
        <button type="button" className="icon-button" aria-label={t.close} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <div className="sheet__body">{children}</div>
      <footer className="sheet__foot">
        <button type="button" className="button button--primary" onClick={close}>
          {action}
        </button>
      </footer>
    </dialog>
  );
}
