import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A room is a folder with one concern. What it may import stands here and nowhere else; `docs/architecture.md` says why.
 * @typedef {object} Room
 * @property {string} path folder, or file without its ending; the first room that fits is the one
 * @property {readonly string[]} rooms the rooms it may import from, besides itself
 * @property {readonly string[]} [types] the rooms it may import types from only
 * @property {readonly string[]} [packages] where given: the only packages it may import
 * @property {boolean} [inBrowser] its code is sent to the browser, or must be able to: no `node:*`
 */

const below = ['src/search', 'src/exports', 'src/basemap', 'src/i18n', 'src/domain'];

/** @type {readonly Room[]} */
export const rooms = [
  { path: 'src/domain', rooms: [], packages: ['zod'], inBrowser: true },
  { path: 'src/i18n', rooms: ['src/domain'], inBrowser: true },
  { path: 'src/search', rooms: ['src/domain'], inBrowser: true },
  { path: 'src/exports', rooms: ['src/domain', 'src/i18n'], inBrowser: true },
  { path: 'src/basemap', rooms: ['src/domain'], inBrowser: true },
  { path: 'src/directory', rooms: ['src/basemap', 'src/domain'] },
  { path: 'src/site', rooms: ['src/directory', 'src/basemap', 'src/domain'], types: ['src/components'] },
  { path: 'src/styles', rooms: [] },
  // What an island needs of the domain at run time arrives as JSON: the catalogue must not travel to the browser.
  {
    path: 'src/islands',
    rooms: ['src/components', 'src/search', 'src/i18n', 'src/styles'],
    types: ['src/domain', 'src/basemap'],
    inBrowser: true,
  },
  { path: 'src/components', rooms: [...below, 'src/styles'] },
  { path: 'src/layouts', rooms: [...below, 'src/components', 'src/islands', 'src/styles', 'src/site'] },
  {
    path: 'src/pages',
    rooms: [...below, 'src/layouts', 'src/components', 'src/islands', 'src/styles', 'src/site', 'src/directory'],
  },
  // Scripts run what the gateway is made of; the gateway knows of no script.
  { path: 'scripts', rooms: [...below, 'src/directory', 'cms', 'cms/form'] },
  // What the editor's form consists of: made on the server, read in the browser.
  { path: 'cms/form', rooms: ['src/domain'], inBrowser: true },
  // The editor itself, which shows the real fiche.
  { path: 'cms/admin', rooms: [...below, 'src/components', 'src/styles', 'cms/form'], types: ['cms'], inBrowser: true },
  { path: 'cms', rooms: [...below, 'src/directory', 'cms/form'] },
];

/** Rooms that only Astro can run; whatever else imports them breaks outside a build. */
const ASTRO_ROOMS = ['src/pages', 'src/layouts', 'src/components', 'src/islands', 'src/site'];

const root = fileURLToPath(new URL('..', import.meta.url));

/** @param {string} path from the root, with slashes */
const findRoom = (path) =>
  rooms.find(
    (room) => path === room.path || path.startsWith(`${room.path}/`) || path.replace(/\.\w+$/, '') === room.path,
  );

/** @param {string} path */
const toRootPath = (path) => relative(root, path).split(sep).join('/');

/** @param {string} name `@scope/name/path` and `name/path` alike */
const toPackage = (name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/');

/** @type {import('eslint').Rule.RuleModule} */
export const roomDirection = {
  meta: {
    type: 'problem',
    docs: { description: 'Imports go down: pages, layouts -> islands, components -> search, exports -> domain.' },
    schema: [],
    messages: {
      direction: '{{from}} does not import from {{to}}: see eslint/room-direction.mjs for what it may.',
      typesOnly: '{{from}} takes types only from {{to}}: write `import type`, or pass what you need as a prop.',
      package: '{{from}} may import these packages only: {{allowed}}.',
      node: '{{from}} also runs in the browser: no `{{name}}`.',
      astro: '{{from}} runs without Astro: no `{{name}}`.',
      noRoom: '{{path}} stands in no room: give its folder a line in eslint/room-direction.mjs.',
    },
  },
  create(context) {
    const path = toRootPath(context.filename);
    // Tests and fixtures are read by nobody: they may fetch their material from every room that runs without Astro.
    const isTest = /\.(test|contract)\.tsx?$|\/fixtures\//.test(path);
    const room = findRoom(path);
    if (room === undefined) {
      if (!path.startsWith('src/') || path.endsWith('.d.ts')) return {};
      return { Program: (node) => context.report({ node, messageId: 'noRoom', data: { path } }) };
    }
    const from = room.path;
    const isInAstro = ASTRO_ROOMS.includes(from);

    /**
     * @param {import('eslint').Rule.Node} node
     * @param {unknown} source
     * @param {boolean} isType
     */
    function check(node, source, isType) {
      if (typeof source !== 'string') return;
      if (source.startsWith('astro:')) {
        if (!isInAstro) context.report({ node, messageId: 'astro', data: { from, name: source } });
      } else if (source.startsWith('node:')) {
        if (room?.inBrowser === true && !isTest && !isType)
          context.report({ node, messageId: 'node', data: { from, name: source } });
      } else if (source.startsWith('.')) {
        checkRoom(node, toRootPath(resolve(dirname(context.filename), source)), isType);
      } else if (room?.packages !== undefined && !isTest && !room.packages.includes(toPackage(source))) {
        context.report({ node, messageId: 'package', data: { from, allowed: room.packages.join(', ') } });
      }
    }

    /**
     * @param {import('eslint').Rule.Node} node
     * @param {string} target
     * @param {boolean} isType
     */
    function checkRoom(node, target, isType) {
      const to = findRoom(target)?.path;
      if (to === from) return;
      const isAllowed = to !== undefined && room?.rooms.includes(to);
      if (isAllowed || (isTest && (to === undefined || !ASTRO_ROOMS.includes(to)))) return;
      if (to !== undefined && room?.types?.includes(to)) {
        if (!isType) context.report({ node, messageId: 'typesOnly', data: { from, to } });
        return;
      }
      context.report({ node, messageId: 'direction', data: { from, to: to ?? target } });
    }

    /** @param {any} node an import or re-export, whose types ESTree does not know of */
    const checkStatement = (node) => {
      if (node.source === null) return;
      const specifiers = node.specifiers ?? [];
      const kind = node.importKind ?? node.exportKind;
      const areTypes = (/** @type {any} */ { importKind, exportKind }) => (importKind ?? exportKind) === 'type';
      check(node.source, node.source.value, kind === 'type' || (specifiers.length > 0 && specifiers.every(areTypes)));
    };
    return {
      ImportDeclaration: checkStatement,
      ExportNamedDeclaration: checkStatement,
      ExportAllDeclaration: checkStatement,
      ImportExpression: (node) => check(node, node.source.type === 'Literal' ? node.source.value : undefined, false),
    };
  },
};
