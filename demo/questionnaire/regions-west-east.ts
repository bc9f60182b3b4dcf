import type { Region } from './regions.ts';

/** The sixteen regions of Morocco from 1997 to 2015. */
export const MOROCCO_1997: readonly Region[] = [
  ['01', 'طنجة تطوان', 'Tanger-Tétouan', 'Tangier-Tetouan'],
  ['02', 'الغرب الشراردة بني حسن', 'Gharb-Chrarda-Béni Hssen'],
  ['03', 'تازة الحسيمة تاونات', 'Taza-Al Hoceïma-Taounate'],
  ['04', 'الجهة الشرقية', 'L’Oriental', 'Oriental'],
  ['05', 'فاس بولمان', 'Fès-Boulemane', 'Fez-Boulemane'],
  ['06', 'مكناس تافيلالت', 'Meknès-Tafilalet'],
  ['07', 'الرباط سلا زمور زعير', 'Rabat-Salé-Zemmour-Zaër'],
  ['08', 'الدار البيضاء الكبرى', 'Grand Casablanca', 'Greater Casablanca'],
  ['09', 'الشاوية ورديغة', 'Chaouia-Ouardigha'],
  ['10', 'دكالة عبدة', 'Doukkala-Abda'],
  ['11', 'مراكش تانسيفت الحوز', 'Marrakech-Tensift-Al Haouz'],
  ['12', 'تادلة أزيلال', 'Tadla-Azilal'],
  ['13', 'سوس ماسة درعة', 'Souss-Massa-Drâa'],
  ['14', 'كلميم السمارة', 'Guelmim-Es Semara'],
  ['15', 'العيون بوجدور الساقية الحمراء', 'Laâyoune-Boujdour-Sakia El Hamra'],
  ['16', 'وادي الذهب لكويرة', 'Oued Ed-Dahab-Lagouira'],
];

/** The twelve regions of Morocco since 2015. */
export const MOROCCO_2015: readonly Region[] = [
  ['01', 'طنجة تطوان الحسيمة', 'Tanger-Tétouan-Al Hoceïma', 'Tangier-Tetouan-Al Hoceima'],
  ['02', 'جهة الشرق', 'L’Oriental', 'Oriental'],
  ['03', 'فاس مكناس', 'Fès-Meknès', 'Fez-Meknes'],
  ['04', 'الرباط سلا القنيطرة', 'Rabat-Salé-Kénitra'],
  ['05', 'بني ملال خنيفرة', 'Béni Mellal-Khénifra'],
  ['06', 'الدار البيضاء سطات', 'Casablanca-Settat'],
  ['07', 'مراكش آسفي', 'Marrakech-Safi'],
  ['08', 'درعة تافيلالت', 'Drâa-Tafilalet'],
  ['09', 'سوس ماسة', 'Souss-Massa'],
  ['10', 'كلميم واد نون', 'Guelmim-Oued Noun'],
  ['11', 'العيون الساقية الحمراء', 'Laâyoune-Sakia El Hamra'],
  ['12', 'الداخلة وادي الذهب', 'Dakhla-Oued Ed-Dahab'],
];

/** The governorates of Tunisia, by ISO 3166-2 number. */
export const TUNISIA: readonly Region[] = [
  ['11', 'تونس', 'Tunis'],
  ['12', 'أريانة', 'L’Ariana', 'Ariana'],
  ['13', 'بن عروس', 'Ben Arous'],
  ['14', 'منوبة', 'La Manouba', 'Manouba'],
  ['21', 'نابل', 'Nabeul'],
  ['22', 'زغوان', 'Zaghouan'],
  ['23', 'بنزرت', 'Bizerte'],
  ['31', 'باجة', 'Béja', 'Beja'],
  ['32', 'جندوبة', 'Jendouba'],
  ['33', 'الكاف', 'Le Kef', 'El Kef'],
  ['34', 'سليانة', 'Siliana'],
  ['41', 'القيروان', 'Kairouan'],
  ['42', 'القصرين', 'Kasserine'],
  ['43', 'سيدي بوزيد', 'Sidi Bouzid'],
  ['51', 'سوسة', 'Sousse'],
  ['52', 'المنستير', 'Monastir'],
  ['53', 'المهدية', 'Mahdia'],
  ['61', 'صفاقس', 'Sfax'],
  ['71', 'قفصة', 'Gafsa'],
  ['72', 'توزر', 'Tozeur'],
  ['73', 'قبلي', 'Kébili', 'Kebili'],
  ['81', 'قابس', 'Gabès', 'Gabes'],
  ['82', 'مدنين', 'Médenine', 'Medenine'],
  ['83', 'تطاوين', 'Tataouine'],
];

/** The wilayas of Mauritania outside Nouakchott, which was one until 2014 and has been three since. */
export const MAURITANIA: readonly Region[] = [
  ['01', 'الحوض الشرقي', 'Hodh Ech Chargui'],
  ['02', 'الحوض الغربي', 'Hodh El Gharbi'],
  ['03', 'لعصابة', 'Assaba'],
  ['04', 'كوركول', 'Gorgol'],
  ['05', 'لبراكنة', 'Brakna'],
  ['06', 'الترارزة', 'Trarza'],
  ['07', 'آدرار', 'Adrar'],
  ['08', 'داخلة نواذيبو', 'Dakhlet Nouadhibou'],
  ['09', 'تكانت', 'Tagant'],
  ['10', 'كيدي ماغا', 'Guidimakha'],
  ['11', 'تيرس زمور', 'Tiris Zemmour'],
  ['12', 'إينشيري', 'Inchiri'],
];

/** The twenty-two districts (shabiyat) of Libya of 2007. */
export const LIBYA: readonly Region[] = [
  ['01', 'البطنان', 'Al Boutnan', 'Al Butnan'],
  ['02', 'الجبل الأخضر', 'Al Djabal al Akhdar', 'Al Jabal al Akhdar'],
  ['03', 'الجبل الغربي', 'Al Djabal al Gharbi', 'Al Jabal al Gharbi'],
  ['04', 'الجفارة', 'Al Djfara', 'Al Jafarah'],
  ['05', 'الجفرة', 'Al Djoufrah', 'Al Jufrah'],
  ['06', 'الكفرة', 'Al Koufrah', 'Al Kufrah'],
  ['07', 'المرج', 'Al Mardj', 'Al Marj'],
  ['08', 'المرقب', 'Al Marqab'],
  ['09', 'الواحات', 'Al Wahat'],
  ['10', 'النقاط الخمس', 'An Nouqat al Khams', 'An Nuqat al Khams'],
  ['11', 'الزاوية', 'Az Zaouiyah', 'Az Zawiyah'],
  ['12', 'بنغازي', 'Benghazi'],
  ['13', 'درنة', 'Derna'],
  ['14', 'غات', 'Ghat'],
  ['15', 'مصراتة', 'Misrata'],
  ['16', 'مرزق', 'Mourzouq', 'Murzuq'],
  ['17', 'نالوت', 'Nalout', 'Nalut'],
  ['18', 'سبها', 'Sebha', 'Sabha'],
  ['19', 'سرت', 'Syrte', 'Sirte'],
  ['20', 'طرابلس', 'Tripoli'],
  ['21', 'وادي الحياة', 'Wadi al Hayat'],
  ['22', 'وادي الشاطئ', 'Wadi ach Chati', 'Wadi ash Shati'],
];
