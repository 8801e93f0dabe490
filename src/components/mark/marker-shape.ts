import type { CodeOf } from '../../domain/vocabularies/index.ts';

export type Group = CodeOf<'measureGroups'>;

const toPolygonPath = (corners: number, radius: number, turn: number): string => {
  const points = Array.from({ length: corners }, (_, index) => {
    const angle = (2 * Math.PI * index) / corners + turn;
    return `${(radius * Math.cos(angle)).toFixed(1)} ${(radius * Math.sin(angle)).toFixed(1)}`;
  });
  return `M${points.join('L')}Z`;
};

/**
 * The shape of a group, around 0,0: what tells the groups apart where colours do not. The radii differ so that all
 * four look equally large.
 */
export function toMarkerPath(group: Group, radius: number): string {
  switch (group) {
    case 'AZ': {
      const r = radius.toFixed(1);
      return `M-${r} 0a${r} ${r} 0 1 0 ${(2 * radius).toFixed(1)} 0a${r} ${r} 0 1 0 -${(2 * radius).toFixed(1)} 0Z`;
    }
    case 'LDE':
      return toPolygonPath(6, radius * 1.1, 0);
    case 'MW':
      return toPolygonPath(4, radius * 1.27, Math.PI / 4);
    case 'ander':
      return toPolygonPath(4, radius * 1.3, 0);
  }
}

/** What stands on a marker: the group's letters, or a plus. */
export const toMarkerLetters = (group: Group): string => (group === 'ander' ? '+' : group);
