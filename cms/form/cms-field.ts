/** A choice of a select. */
export interface CmsOption {
  readonly label: string;
  readonly value: string | number;
}

/** Decap's controls that our form uses (`cms/admin/decap-parts.ts`). */
export type DecapWidget = 'image' | 'list' | 'markdown' | 'number' | 'object' | 'string' | 'text';

/** Our own controls (`cms/admin/widgets`); `select` and `datetime` take the place of Decap's. */
export type OwnWidget =
  | 'adres'
  | 'begrippen'
  | 'datetime'
  | 'ja-nee'
  | 'kenmerk'
  | 'plaats'
  | 'select'
  | 'tekst'
  | 'teksten'
  | 'woorden';

/** What a field is edited with, and what that control needs to know. Decap hands every key on to the control. */
export interface CmsWidget {
  readonly widget: DecapWidget | OwnWidget;
  readonly hint?: string;
  readonly default?: unknown;
  /** A regular expression, and what it asks for in words. */
  readonly pattern?: readonly [string, string];
  readonly options?: readonly CmsOption[];
  readonly multiple?: boolean;
  readonly value_type?: 'int' | 'float';
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly collapsed?: boolean;
  readonly summary?: string;
  readonly label_singular?: string;
  readonly fields?: readonly CmsField[];
  readonly format?: string;
  readonly media_folder?: string;
  readonly public_folder?: string;
  readonly choose_url?: boolean;
  /** Of our own controls: the most characters per language. */
  readonly max_length?: number;
  /** Of our own controls: the languages that must be filled in as soon as the field is. */
  readonly required_locales?: readonly string[];
}

/** One field of a form, as Decap reads it. */
export interface CmsField extends CmsWidget {
  readonly name: string;
  readonly label: string;
  readonly required?: boolean;
}

export interface CmsFile {
  readonly name: string;
  readonly label: string;
  readonly file: string;
  readonly fields: readonly CmsField[];
}

interface CollectionBase {
  readonly name: string;
  readonly label: string;
  readonly label_singular?: string;
  readonly description?: string;
  readonly format?: string;
  readonly create?: boolean;
  readonly delete?: boolean;
  readonly publish?: boolean;
  readonly editor?: { readonly preview: boolean };
}
export interface CmsFolderCollection extends CollectionBase {
  readonly folder: string;
  readonly extension: string;
  readonly identifier_field: string;
  readonly slug: string;
  readonly summary: string;
  readonly sortable_fields: readonly string[];
  readonly fields: readonly CmsField[];
}
export interface CmsFilesCollection extends CollectionBase {
  readonly files: readonly CmsFile[];
}
export type CmsCollection = CmsFolderCollection | CmsFilesCollection;

/** Which repository the forms write to. */
export interface CmsBackend {
  readonly name: 'rosewijzer' | 'github' | 'gitlab' | 'forgejo';
  readonly branch: string;
  readonly proxy_url?: string;
  readonly repo?: string;
  readonly base_url?: string;
  readonly api_root?: string;
  readonly app_id?: string;
  readonly auth_type?: 'pkce';
  readonly commit_messages?: Readonly<Record<string, string>>;
}

export interface CmsConfig {
  readonly load_config_file: false;
  readonly backend: CmsBackend;
  readonly locale: 'nl' | 'fr';
  readonly publish_mode: 'editorial_workflow';
  readonly media_folder: string;
  readonly public_folder: string;
  readonly media_processing: { readonly enabled: false };
  readonly show_preview_links: boolean;
  readonly site_url: string;
  readonly display_url: string;
  readonly logo: { readonly src: string; readonly show_in_header: boolean };
  readonly slug: { readonly encoding: 'ascii'; readonly clean_accents: true };
  readonly collections: readonly CmsCollection[];
}
