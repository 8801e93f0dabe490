import { describe, expect, it } from 'vitest';
import { toOriginalPath, withoutEmpties } from './absent.ts';

describe('empty values', () => {
  it('count as absent, at any depth', () => {
    const saved = {
      name: 'x',
      kbo: '',
      logo: null,
      tags: [],
      contact: { phone: '  ', hours: { nl: '' } },
      no: false,
      n: 0,
    };
    expect(withoutEmpties(saved)).toEqual({ name: 'x', no: false, n: 0 });
  });

  it('leave a list without shifting the places that problems point to', () => {
    const pruned = withoutEmpties({ steps: ['', { nl: 'a' }, null, { nl: 'b' }] });
    expect(pruned).toEqual({ steps: [{ nl: 'a' }, { nl: 'b' }] });
    expect(toOriginalPath(pruned, ['steps', 1, 'nl'])).toEqual(['steps', 3, 'nl']);
    expect(toOriginalPath(pruned, ['steps', 0])).toEqual(['steps', 1]);
    expect(toOriginalPath(pruned, ['elsewhere', 4])).toEqual(['elsewhere', 4]);
  });
});
