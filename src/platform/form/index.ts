/** Forms as pages use them. */
export { default as EditPage } from './EditPage.vue';
export { useForm, type Form } from './use-form.ts';
