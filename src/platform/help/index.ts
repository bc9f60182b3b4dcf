export { default as HelpButton } from './HelpButton.vue';
export { default as HelpPanel } from './HelpPanel.vue';
export { default as TourStrip } from './TourStrip.vue';
export { provideHelp } from './use-help.ts';
