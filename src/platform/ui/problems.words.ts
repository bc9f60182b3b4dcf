import { defineWords } from '../language/words.ts';

/** What the page itself may have to say when the server cannot. */
export const problemWords = defineWords({
  network: {
    ar: 'تعذّر الاتصال بالخادم. تحقّقوا من الشبكة ثم أعيدوا المحاولة؛ ما كتبتموه لم يضِع.',
    fr: 'Le serveur ne répond pas. Vérifiez la connexion, puis réessayez ; votre saisie est conservée.',
    en: 'The server cannot be reached. Check the connection, then try again; what you typed is kept.',
  },
  'unexpected-reply': {
    ar: 'ورد ردّ غير متوقَّع من الخادم (الرمز {status}). أعيدوا المحاولة، وإن تكرّر الأمر فأبلغوا الأمانة.',
    fr: 'Réponse inattendue du serveur (code {status}). Réessayez ; si cela se répète, prévenez le secrétariat.',
    en: 'The server gave an unexpected reply (status {status}). Try again; if it happens again, tell the secretariat.',
  },
  timeout: {
    ar: 'طالت العملية أكثر من المتوقَّع. تحقّقوا من النتيجة بعد قليل.',
    fr: 'L’opération dure plus longtemps que prévu. Vérifiez le résultat dans un moment.',
    en: 'This is taking longer than expected. Check the result in a moment.',
  },
});
