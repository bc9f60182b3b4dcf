import { createApp } from 'vue';
import { browserLocale, provideLocale } from '../locale.ts';
import { provideToasts } from '../toasts.ts';
import '../index.css';
import ComponentGallery from './ComponentGallery.vue';

const app = createApp(ComponentGallery);
provideLocale(app, browserLocale());
provideToasts(app);
app.mount('#app');
