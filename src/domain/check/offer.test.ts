import { describe, expect, it } from 'vitest';
import { dreefFile, knoopFile, onlyProblemWith, referencesWith, swap, type Edits } from './fixtures/content.ts';

const capacity = '{ measure: collectief-maatwerk, state: beperkt, places: 2, asOf: 2026-11-10 }';
const withCapacity = (rows: string): Edits => ({ [dreefFile]: swap(`      - ${capacity}`, rows) });

describe('capacity', () => {
  it('has one line a measure', () => {
    expect(onlyProblemWith(withCapacity(`      - ${capacity}\n      - ${capacity}`))).toMatchObject({
      reference: 'repeated',
      found: 'meer dan één keer: collectief-maatwerk',
    });
  });

  it('is of a measure that the workplace has', () => {
    expect(referencesWith(withCapacity(`      - ${capacity.replace('collectief-maatwerk', 'wijk-werken')}`))).toEqual([
      'capacity-measure',
    ]);
    const both = (yaml: string) =>
      yaml
        .replace(capacity, capacity.replace('collectief-maatwerk', 'wijk-werken'))
        .replace('[collectief-maatwerk]', '[wijk-werken]');
    expect(referencesWith({ [dreefFile]: both })).toEqual([]);
  });

  it('is not judged by measures that are wrong themselves', () => {
    expect(referencesWith({ [dreefFile]: swap('[collectief-maatwerk]', '[collectief-maatwrk]') })).toEqual([
      'unknown-code',
    ]);
  });

  it('agrees with the number of free places', () => {
    const state = (words: string) => withCapacity(`      - ${capacity.replace('state: beperkt, places: 2', words)}`);
    expect(referencesWith(state('state: vrij, places: 0'))).toEqual(['capacity-contradiction']);
    expect(referencesWith(state('state: volzet, places: 3'))).toEqual(['capacity-contradiction']);
    expect(referencesWith(state('state: volzet, places: 0'))).toEqual([]);
    expect(referencesWith(state('state: vrij'))).toEqual([]);
  });
});

describe('a measure that no longer exists', () => {
  it('is told at every workplace that still names it, with what took its place', () => {
    const gone = swap('status: actief', 'status: vervangen\nreplacedBy: [collectief-maatwerk]');
    expect(onlyProblemWith({ 'measures/wijk-werken.yaml': gone })).toMatchObject({
      file: knoopFile,
      reference: 'measure-replaced',
      expected: 'wat ervoor in de plaats kwam: collectief-maatwerk',
    });
  });
});

describe('advice', () => {
  it('is given where a summary is absent, but not where it is there and wrong', () => {
    const summary = 'summary: { nl: Naaien en verstellen. }';
    expect(onlyProblemWith({ [knoopFile]: swap(summary, 'summary:') })).toMatchObject({
      reference: 'summary-missing',
      severity: 'warning',
    });
    expect(referencesWith({ [knoopFile]: swap(summary, 'summary: Naaien.') })).toEqual(['text-without-language']);
  });

  it('asks for the source of facts that nobody confirmed', () => {
    expect(referencesWith({ [dreefFile]: swap('confirmedBy: organisatie', 'confirmedBy: import') })).toEqual([
      'source-missing',
    ]);
    expect(
      referencesWith({ [dreefFile]: swap('confirmedBy: organisatie', 'confirmedBy: import\nsource: Website') }),
    ).toEqual([]);
  });

  it('asks where a mobile team works', () => {
    const mobile = 'lifting: 2\n    isMobileTeam: true';
    expect(referencesWith({ [dreefFile]: swap('lifting: 2', mobile) })).toEqual(['service-area-missing']);
    expect(referencesWith({ [dreefFile]: swap('lifting: 2', `${mobile}\n    serviceArea: [Menen]`) })).toEqual([]);
  });

  it('sees transport that is explained and denied at once', () => {
    const transport = 'lifting: 2\n    ownTransport: { nl: Een busje. }';
    expect(referencesWith({ [dreefFile]: swap('lifting: 2', transport) })).toEqual([]);
    expect(referencesWith({ [dreefFile]: swap('lifting: 2', `${transport}\n    hasOwnTransport: false`) })).toEqual([
      'transport-contradiction',
    ]);
  });
});
