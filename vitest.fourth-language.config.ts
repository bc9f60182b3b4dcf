import { defineConfig, mergeConfig } from 'vitest/config';
import { addLanguage } from './tools/fourth-language/add-language.ts';
import whole from './vitest.config.ts';

/** The application with a fourth language that has nothing but words: `npx vitest run -c vitest.fourth-language.config.ts`. */
export default mergeConfig(
  { ...whole, test: { ...whole.test, include: [] } },
  defineConfig({ plugins: [addLanguage()], test: { include: ['tools/fourth-language/*.spec.ts'] } }),
);
