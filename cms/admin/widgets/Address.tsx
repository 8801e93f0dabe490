import { useEffect, useState } from 'react';
import type { CmsField } from '../../form/cms-field.ts';
import type { GeocodedAddress } from '../../form/settings.ts';
import { scene, texts } from '../scene.ts';
import type { ControlProps } from './control.tsx';
import { findByPostcode, findPlaces } from './find-places.ts';
import { PointMap } from './PointMap.tsx';
import { toRecord, toText } from './values.ts';

interface Proposal {
  readonly label: string;
  readonly address: Readonly<Record<string, unknown>>;
}

const typedParts = ['street', 'number', 'box', 'postcode', 'municipality', 'place'];

/** What the gazetteer of the region proposes, and the address service where there is one. */
function useProposals(query: string): readonly Proposal[] | undefined {
  const { region, hasGeocoder } = scene();
  const [streets, setStreets] = useState<{ readonly query: string; readonly found: readonly GeocodedAddress[] }>();
  useEffect(() => {
    if (!hasGeocoder || query.trim().length < 4) return undefined;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      fetch(`/api/geocode?q=${encodeURIComponent(query)}`, { signal: controller.signal })
        .then(async (response) => (response.ok ? ((await response.json()) as readonly GeocodedAddress[]) : []))
        .then((found) => setStreets({ query, found }))
        // Without it there is still the gazetteer.
        .catch(() => undefined);
    }, 350);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [query, hasGeocoder]);
  if (query.trim().length < 2) return undefined;
  const fromService = (streets?.query === query ? streets.found : []).map(({ label, ...found }): Proposal => {
    const known = found.postcode === undefined ? undefined : findByPostcode(region, found.postcode);
    const place = known ? { municipality: known.municipality, place: known.place } : {};
    return { label, address: { ...found, ...place } };
  });
  const fromRegion = findPlaces(region, query).map(({ label, ...address }): Proposal => ({ label, address }));
  return [...fromService, ...fromRegion];
}

/** An address with a search box and a marker to drag. */
export function Address({ value, onChange, field, id }: ControlProps) {
  const t = texts();
  const address = toRecord(value);
  const [query, setQuery] = useState('');
  const proposals = useProposals(query);
  const { lat, lng } = address;
  const point = typeof lat === 'number' && typeof lng === 'number' ? { lat, lng } : undefined;
  const change = (own: Readonly<Record<string, unknown>>) => onChange({ ...address, ...own });
  const parts = (field.fields ?? []).filter(({ name }) => typedParts.includes(name));
  return (
    <div className="rw-address">
      <div className="rw-language">
        <label htmlFor={id}>{t.searchAddress}</label>
        <input
          id={id}
          className="rw-input"
          type="search"
          autoComplete="off"
          value={query}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => setQuery(target.value)}
        />
        <span id={`${id}-hint`} className="rw-count">
          {t.searchAddressHint}
        </span>
      </div>
      {proposals && (
        <ul className="rw-proposals" aria-live="polite">
          {proposals.length === 0 && <li>{t.noAddress}</li>}
          {proposals.map((proposal) => (
            <li key={proposal.label}>
              <button
                type="button"
                onClick={() => {
                  change(proposal.address);
                  setQuery('');
                }}
              >
                {proposal.label}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="rw-address__parts">
        {parts.map((part) => (
          <Part key={part.name} part={part} id={`${id}-${part.name}`} value={address[part.name]} onChange={change} />
        ))}
      </div>
      <PointMap point={point} onMove={({ lat: north, lng: east }) => change({ lat: north, lng: east })} />
      <p className="rw-count">
        {point ? t.drag : t.noPoint}{' '}
        {point && (
          <button type="button" onClick={() => change({ lat: undefined, lng: undefined })}>
            {t.removePoint}
          </button>
        )}
      </p>
    </div>
  );
}

interface PartProps {
  readonly part: CmsField;
  readonly id: string;
  readonly value: unknown;
  readonly onChange: (change: Readonly<Record<string, unknown>>) => void;
}

function Part({ part, id, value, onChange }: PartProps) {
  const shared = { id, className: 'rw-input', value: toText(value) };
  return (
    <div className={`rw-language rw-address__${part.name}`}>
      <label htmlFor={id}>{part.label}</label>
      {part.options ? (
        <select {...shared} onChange={({ target }) => onChange({ [part.name]: target.value })}>
          <option value="">{texts().choose}</option>
          {part.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input {...shared} onChange={({ target }) => onChange({ [part.name]: target.value })} />
      )}
    </div>
  );
}

export const findAddressError = (value: unknown): string | undefined =>
  toText(toRecord(value)['municipality']) === '' ? texts().municipalityMissing : undefined;
