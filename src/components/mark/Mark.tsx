/** A measure group by hue, letter and shape together, so that none of them is the only carrier. */
export interface GroupLabel {
  readonly code: string;
  /** In full, for screen readers and tooltips. */
  readonly name: string;
}

const letters: Readonly<Record<string, string>> = { AZ: 'AZ', LDE: 'LDE', MW: 'MW', ander: '+' };

export function Mark({ group }: { readonly group: GroupLabel }) {
  return (
    <span className={`mark mark--${group.code.toLowerCase()}`} title={group.name}>
      <span className="mark__letters" aria-hidden="true">
        {letters[group.code] ?? '+'}
      </span>
      <span className="visually-hidden">{group.name}</span>
    </span>
  );
}
