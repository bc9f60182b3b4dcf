import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** TTF files of the installation's type, regular and semi-bold, for what draws letters without a browser. */
export const fontFiles: readonly string[] = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  '@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf',
].map((file) => resolve(file));
