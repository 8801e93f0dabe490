import astro from 'eslint-plugin-astro';
import a11y from 'eslint-plugin-jsx-a11y-x';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { roomDirection } from './eslint/room-direction.mjs';

/** Strict, except that a list may be a listbox and a form may listen: the pattern of a combobox asks for both. */
const LENIENT = [
  'jsx-a11y-x/no-noninteractive-element-interactions',
  'jsx-a11y-x/no-noninteractive-element-to-interactive-role',
];
const A11Y = {
  ...a11y.configs.strict.rules,
  ...Object.fromEntries(Object.entries(a11y.configs.recommended.rules).filter(([name]) => LENIENT.includes(name))),
};

// What is asked of components; the rules for all code stand in `.oxlintrc.json`.
export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.cache/', '**/node_modules/', 'public/', '**/*.{js,mjs}']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: ['**/*.tsx'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    plugins: { 'jsx-a11y-x': a11y },
    languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    rules: A11Y,
  },
  astro.configs['flat/recommended'],
  {
    files: ['**/*.astro'],
    plugins: {
      '@typescript-eslint': tseslint.plugin,
      'jsx-a11y-x': a11y,
      rooms: { rules: { direction: roomDirection } },
    },
    settings: { 'jsx-a11y-x': { attributes: { for: ['for', 'htmlFor'] } } },
    rules: {
      ...Object.assign({}, ...tseslint.configs.strict.map(({ rules }) => rules)),
      ...A11Y,
      'no-console': 'error',
      'rooms/direction': 'error',
    },
  },
);
