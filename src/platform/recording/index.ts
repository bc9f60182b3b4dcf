/** Recordings as pages use them. */
export { default as RecordingField } from './RecordingField.vue';
export { default as RecordingPlayer } from './RecordingPlayer.vue';
