// As addresses: imported as styles, they would be put in the head of every page with this map and delay its first
// paint, though most readers of such a page see its list first.
import leafletStyles from 'leaflet/dist/leaflet.css?url&no-inline';
import mapStyles from '../../styles/map.css?url&no-inline';

function load(href: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error(`The styles of the map could not be fetched: ${href}`));
    });
    document.head.append(link);
  });
}

let loading: Promise<unknown> | undefined;

/** Fetches the styles of the map, once; after a failure the next call tries again. */
export async function loadMapStyles(): Promise<void> {
  // Leaflet's own come first, because ours change them.
  loading ??= Promise.all([load(leafletStyles), load(mapStyles)]).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  await loading;
}
