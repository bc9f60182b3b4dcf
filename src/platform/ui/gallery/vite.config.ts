import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

/** `npx vite src/platform/ui/gallery` shows every component. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [vue()],
  build: { outDir: '../../../../artefacts/gallery' },
});
