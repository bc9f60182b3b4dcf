import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** TTF files of the installation's type, regular and semi-bold, for what draws or measures letters without a browser. */
export const fontPaths = {
  Latn: {
    400: resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
    600: resolve('@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'),
  },
  Arab: {
    400: resolve('@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf'),
    600: resolve('@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf'),
  },
} as const;

export const fontFiles: readonly string[] = Object.values(fontPaths).flatMap((weights) => Object.values(weights));
