import { eachWorkplace, type ListingRule } from './listing.ts';
import { isFilledIn } from './report.ts';

/** Capacity is of measures that the workplace has, and its state and number agree. */
export const checkCapacity: ListingRule = (listing, _scene, report) => {
  eachWorkplace(listing, ({ measures, capacity }, path) => {
    capacity?.forEach(({ measure, state, places }, index) => {
      const row = [...path, 'capacity', index];
      if (measure && measures && !measures.includes(measure)) {
        report(listing.source, [...row, 'measure'], 'capacity-measure', { measure, measures });
      }
      if (!state || places === undefined) return;
      const isFull = state === 'volzet' || state === 'wachtlijst';
      if (isFull ? places > 0 : state === 'vrij' && places === 0) {
        report(listing.source, [...row, 'places'], 'capacity-contradiction', { state, places });
      }
    });
  });
};

/** A workplace under a measure that no longer exists leads people to a closed door. */
export const checkReplacedMeasures: ListingRule = (listing, { measures }, report) => {
  const gone = new Map(
    measures.filter(({ status }) => status === 'vervangen').map((measure) => [measure.code, measure]),
  );
  eachWorkplace(listing, (workplace, path) => {
    workplace.measures?.forEach((code, index) => {
      const measure = gone.get(code);
      if (!measure) return;
      const successors = measure.replacedBy ?? [];
      report(listing.source, [...path, 'measures', index], 'measure-replaced', { measure: code, successors });
    });
  });
};

/** What is allowed to be absent, but is missed. */
export const checkAdvice: ListingRule = (listing, _scene, report) => {
  const { source, organisation } = listing;
  if (organisation.status === 'gestopt') return;
  if (organisation.confirmedBy === 'import' && !isFilledIn(source, ['source'])) {
    report(source, ['source'], 'source-missing', {});
  }
  eachWorkplace(listing, (workplace, path) => {
    if (!isFilledIn(source, [...path, 'summary'])) report(source, [...path, 'summary'], 'summary-missing', {});
    if (workplace.isMobileTeam && !isFilledIn(source, [...path, 'serviceArea'])) {
      report(source, [...path, 'isMobileTeam'], 'service-area-missing', {});
    }
    if (workplace.ownTransport && workplace.hasOwnTransport === false) {
      report(source, [...path, 'ownTransport'], 'transport-contradiction', {});
    }
  });
};
