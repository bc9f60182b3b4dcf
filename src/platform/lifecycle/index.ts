/** The lives of things, as pages use them. */
export { actForm, actView, type DoneAct } from './act.contract.ts';
export { default as ActBar } from './ActBar.vue';
export { default as ActHistory } from './ActHistory.vue';
export { stateChoices } from './state-choices.ts';
export { defineLifecycle, type Lifecycle, type Tone } from './lifecycle.ts';
