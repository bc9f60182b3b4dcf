import { z } from 'zod';
import { countDeeds, families, familyLabel, releasedDeeds, type DeedCount } from '../../dialogue/index.ts';
import { countryCodes } from '../../platform/codes/country.ts';
import type { Trx } from '../../platform/database/transaction.ts';
import { formatCountry, formatNamed } from '../../platform/language/format.ts';
import type { Locale } from '../../platform/language/locale.ts';
import { speak } from '../../platform/language/words.ts';
import { definePage, type PortalRoute } from '../page/page-route.ts';
import CountriesPage from './CountriesPage.vue';
import { countryWords } from './country.words.ts';
import RecordPage from './RecordPage.vue';

const slug = z.object({ slug: z.string().max(60) });
const countsOf = (counts: readonly DeedCount[], who: string) => ({
  who,
  counts: Object.fromEntries(counts.filter((one) => one.who === who).map(({ deed, n }) => [deed, n])),
});

async function recordOf(
  trx: Trx,
  doer: Parameters<typeof releasedDeeds>[1],
  of: { readonly name: string; readonly path: string; readonly locale: Locale },
) {
  const { name, path, locale } = of;
  const lines = await releasedDeeds(trx, doer);
  const t = speak(countryWords, locale);
  return {
    component: RecordPage,
    props: { name, lines, family: 'family' in doer },
    title: formatNamed(locale, name, t('title')),
    description: lines.length ? formatNamed(locale, name, t('lead')) : formatNamed(locale, name, t('none')),
    synthetic: false,
    places: true,
    path,
  };
}

/** One page a country, one a stakeholder group, and the index of both. */
export const countryPages: readonly PortalRoute[] = [
  definePage({
    path: '/countries',
    summary: 'Countries and stakeholder groups with what each did, in numbers',
    view: async ({ trx, locale }) => {
      const t = speak(countryWords, locale);
      const byCountry = await countDeeds(trx, 'country');
      const byFamily = await countDeeds(trx, 'family');
      const known = [...new Set(byCountry.map(({ who }) => who))];
      return {
        component: CountriesPage,
        props: {
          countries: known.map((who) => countsOf(byCountry, who)),
          families: families.map((who) => countsOf(byFamily, who)),
        },
        title: t('title'),
        description: t('lead'),
        synthetic: false,
        places: true,
        path: '/countries',
      };
    },
  }),
  definePage({
    path: '/countries/:slug',
    summary: 'What a country did: meetings, questions, propositions, votes, positions, promises',
    params: slug,
    view: async ({ trx, params, locale }) =>
      countryCodes.includes(params.slug)
        ? recordOf(
            trx,
            { country: params.slug },
            { name: formatCountry(locale, params.slug), path: `/countries/${params.slug}`, locale },
          )
        : undefined,
  }),
  definePage({
    path: '/families/:slug',
    summary: 'What a stakeholder group did: meetings, questions, propositions, votes, promises, consultations',
    params: slug,
    view: async ({ trx, params, locale }) => {
      const family = families.find((one) => one === params.slug);
      return (
        family && recordOf(trx, { family }, { name: familyLabel[family][locale], path: `/families/${family}`, locale })
      );
    },
  }),
];
