import astro from 'eslint-plugin-astro';
import a11y from 'eslint-plugin-jsx-a11y-x';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { roomDirection } from './eslint/room-direction.mjs';

const CODE = '**/*.{ts,tsx,mjs}';
/** Strict, except that a list may be a listbox and a form may listen: the pattern of a combobox asks for both. */
const LENIENT = [
  'jsx-a11y-x/no-noninteractive-element-interactions',
  'jsx-a11y-x/no-noninteractive-element-to-interactive-role',
];
const A11Y = {
  ...a11y.configs.strict.rules,
  ...Object.fromEntries(Object.entries(a11y.configs.recommended.rules).filter(([name]) => LENIENT.includes(name))),
};
const TESTS = '**/*.{test,e2e,contract}.{ts,tsx}';

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.cache/', '**/node_modules/', 'public/', '**/fixtures/**/*.{js,mjs}']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: [CODE],
    // What can be seen without types; the rules that need them stand in `.oxlintrc.json`.
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // `{ [word: string]: string }` says what the keys are.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      eqeqeq: 'error',
      // A name that an importer may choose cannot be found again; tools that want a default export are let off below.
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
    },
  },
  { files: ['*.config.{ts,mjs}', '**/*-reporter.ts'], rules: { 'no-restricted-exports': 'off' } },

  {
    files: ['**/*.tsx'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    plugins: { 'jsx-a11y-x': a11y },
    languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
    rules: A11Y,
  },
  astro.configs['flat/recommended'],
  {
    files: ['**/*.astro'],
    plugins: { '@typescript-eslint': tseslint.plugin, 'jsx-a11y-x': a11y },
    settings: { 'jsx-a11y-x': { attributes: { for: ['for', 'htmlFor'] } } },
    rules: { ...Object.assign({}, ...tseslint.configs.strict.map(({ rules }) => rules)), ...A11Y },
  },

  {
    files: ['**/*.{ts,tsx,mjs,astro}'],
    plugins: { rooms: { rules: { direction: roomDirection } } },
    rules: { 'rooms/direction': 'error' },
  },
  { files: ['{src,cms}/**'], ignores: [TESTS], rules: { 'no-console': 'error' } },
);
