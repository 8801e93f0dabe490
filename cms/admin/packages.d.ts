/** What these packages export and do not declare; as read in their sources at the pinned versions. */
declare module 'decap-cms-backend-proxy' {
  interface ProxyEntry {
    readonly data: string;
    readonly file: { readonly path: string; readonly id?: string | null };
  }
  interface ProxyDraft {
    readonly collection: string;
    readonly slug: string;
    readonly status: string;
    readonly diffs: readonly { readonly id: string; readonly path: string; readonly newFile: boolean }[];
    readonly updatedAt: string;
  }
  interface DataFile {
    readonly slug: string;
    readonly path: string;
    readonly raw: string;
    readonly newPath?: string;
  }
  interface Asset {
    readonly path: string;
    toBase64(): Promise<string>;
  }
  export class ProxyBackend {
    proxyUrl: string;
    branch: string;
    mediaFolder: string;
    options: { initialWorkflowStatus?: string };
    constructor(config: unknown, options?: unknown);
    request(payload: { action: string; params: Record<string, unknown> }): Promise<unknown>;
    getEntry(path: string): Promise<ProxyEntry>;
    getMedia(mediaFolder?: string): Promise<unknown>;
    unpublishedEntry(key: { id?: string; collection?: string; slug?: string }): Promise<ProxyDraft>;
    unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string): Promise<string>;
    updateUnpublishedEntryStatus(collection: string, slug: string, newStatus: string): Promise<unknown>;
    persistEntry(
      entry: { readonly dataFiles: readonly DataFile[]; readonly assets: readonly Asset[] },
      options: Record<string, unknown>,
    ): Promise<unknown>;
  }
}

declare module 'decap-cms-locales/dist/esm/*/index.js' {
  interface Phrases {
    readonly [key: string]: string | Phrases;
  }
  const phrases: Phrases;
  // oxlint-disable-next-line no-restricted-exports -- the package has no other
  export default phrases;
}

declare module 'decap-cms-backend-forgejo' {
  export const ForgejoBackend: unknown;
}

declare module 'decap-cms-backend-github' {
  export const GitHubBackend: unknown;
}

declare module 'decap-cms-backend-gitlab' {
  export const GitLabBackend: unknown;
}

declare module 'decap-cms-editor-component-image' {
  import type { EditorComponentOptions } from 'decap-cms-core';

  const image: EditorComponentOptions;
  // oxlint-disable-next-line no-restricted-exports -- the package has no other
  export default image;
}

declare module 'decap-cms-widget-*' {
  import type { CmsWidgetParam } from 'decap-cms-core';

  const widget: { Widget(): CmsWidgetParam };
  // oxlint-disable-next-line no-restricted-exports -- the packages have no other
  export default widget;
}
