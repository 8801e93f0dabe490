/** Looks for links between the pages of a built site that lead nowhere. Pure: pages go in one by one. */

/** What is in a built site, by address: files such as `/favicon.svg` and `/fr/index.html`. */
export interface LinkOptions {
  readonly files: ReadonlySet<string>;
  /** Where the site will stand; what points elsewhere is not judged. */
  readonly siteUrl: string;
}

export interface LinkCheck {
  /** @param path the page's address: `/fr/zoeken/`, or `/404.html` */
  add(path: string, html: string): void;
  /** "/a/: /b/ is not there", once every page was added. */
  faults(): readonly string[];
}

const decode = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&#38;', '&');

/** An id that is looked for in a page, from the page that points at it. */
interface Place {
  readonly from: string;
  readonly path: string;
  readonly id: string;
}

export function createLinkCheck({ files, siteUrl }: LinkOptions): LinkCheck {
  const { origin } = new URL(siteUrl);
  const faults = new Set<string>();
  const places: Place[] = [];
  const ids = new Map<string, ReadonlySet<string>>();
  // Pages share most of their links, and parsing an address is what takes the time.
  const targets = new Map<string, URL>();

  function toTarget(address: string, path: string): URL {
    const isAbsolute = address.startsWith('/') || /^[a-z]+:/i.test(address);
    const key = isAbsolute ? address : `${path}\n${address}`;
    const known = targets.get(key);
    if (known) return known;
    const target = new URL(decode(address), new URL(path, siteUrl));
    if (isAbsolute) targets.set(key, target);
    return target;
  }

  return {
    add(path, html) {
      ids.set(path, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id)));
      const addresses = new Set([...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, address = '']) => address));
      for (const address of addresses) {
        const target = toTarget(address, path);
        if (target.origin !== origin) continue;
        const pathname = decodeURI(target.pathname);
        const report = (fault: string) => faults.add(`${path}: ${target.pathname}${target.hash} ${fault}`);
        if (!pathname.endsWith('/')) {
          if (!files.has(pathname)) report('is not there (or lacks its slash)');
        } else if (files.has(`${pathname}index.html`)) {
          const id = decodeURIComponent(target.hash.slice(1));
          // `#waar=Heule` is a search, kept behind the hash so that no server hears of it.
          if (id !== '' && id !== 'top' && !id.includes('=')) places.push({ from: path, path: pathname, id });
        } else report('is not there');
      }
    },
    faults: () => [
      ...faults,
      ...places
        .filter(({ path, id }) => ids.get(path)?.has(id) !== true)
        .map(({ from, path, id }) => `${from}: ${path}#${id} has no #${id}`),
    ],
  };
}
