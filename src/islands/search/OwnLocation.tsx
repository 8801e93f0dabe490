import { useState } from 'react';
import { Icon } from '../../components/icon/Icon.tsx';
import { useSearchPage } from './context.ts';

type State = 'off' | 'locating' | 'denied' | 'failed';

/** "Mijn locatie": asked for only on a click, kept only in memory. */
export function OwnLocation({ isActive }: { readonly isActive: boolean }) {
  const { t, dispatch } = useSearchPage();
  const [state, setState] = useState<State>('off');

  const locate = () => {
    setState('locating');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('off');
        dispatch({
          type: 'place-chosen',
          origin: { label: t.ownLocation, lat: coords.latitude, lng: coords.longitude, isOwn: true },
        });
      },
      ({ code, PERMISSION_DENIED }) => setState(code === PERMISSION_DENIED ? 'denied' : 'failed'),
      { enableHighAccuracy: false, timeout: 15_000, maximumAge: 300_000 },
    );
  };

  return (
    <div className="own-location">
      <button
        type="button"
        className="link-button"
        aria-pressed={isActive}
        aria-describedby="own-location-hint"
        onClick={isActive ? () => dispatch({ type: 'place-chosen', origin: undefined }) : locate}
      >
        <Icon name="locate" />
        {t.ownLocation}
      </button>
      <p id="own-location-hint" className="own-location__hint">
        {t.ownLocationHint}
      </p>
      <p className="own-location__state" role="status">
        {state === 'locating' && t.locating}
        {state === 'denied' && t.locationDenied}
        {state === 'failed' && t.locationFailed}
      </p>
    </div>
  );
}
