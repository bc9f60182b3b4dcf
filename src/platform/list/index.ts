/** Lists as pages use them. */
export { defineList, listOf, type List, type ListQuery, type Page } from './list.ts';
export { default as ListPage } from './ListPage.vue';
export { default as ListPager } from './ListPager.vue';
export { useList, type ListState } from './use-list.ts';
