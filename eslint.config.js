import vue from 'eslint-plugin-vue';
import tseslint from 'typescript-eslint';
import vueParser from 'vue-eslint-parser';

const typed = {
  parser: tseslint.parser,
  projectService: { allowDefaultProject: ['*.js'] },
  extraFileExtensions: ['.vue'],
  tsconfigRootDir: import.meta.dirname,
};

/** What the compiler does not say: forgotten promises, `any`, dead names, raw HTML in pages. */
export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      'artefacts/**',
      '**/fixtures/**',
      '**/*.mjs',
      'packages/*/examples/**',
    ],
  },
  ...tseslint.configs.recommended,
  ...vue.configs['flat/essential'],
  { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser, parserOptions: typed } },
  { files: ['**/*.vue'], languageOptions: { parser: vueParser, parserOptions: typed } },
  {
    files: ['**/*.ts', '**/*.vue'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
      'vue/no-v-html': 'error',
      'vue/multi-word-component-names': 'off',
      'vue/require-v-for-key': 'error',
      'vue/no-undef-components': ['error', { ignorePatterns: ['Router.*'] }],
      'no-console': ['error', { allow: ['error', 'log'] }],
      eqeqeq: 'error',
    },
  },
);
