/** Passwords of at least twelve characters that guessing starts with, folded to lower case and without separators. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `qwertyuiop123 qwertyuiop[] qwertyuiop12 qwertyuiopas qwertyuiopasdf qwertyuiopasdfghjkl azertyuiop12 azertyuiop123
  azertyuiopqs azertyuiopqsdfgh 1q2w3e4r5t6y 1q2w3e4r5t6y7u 1qaz2wsx3edc 1qaz2wsx3edc4rfv zaq12wsxcde3 q1w2e3r4t5y6
  a1b2c3d4e5f6 abc123456789 abcd12345678 abcdef123456 123456abcdef 123abc456def asdfghjkl123 asdfghjkl;'
  zxcvbnm12345 zxcvbnm123456 iloveyou1234 iloveyou12345 letmeinplease thisisapassword mypassword123 passw0rd1234
  passw0rd12345 p@ssw0rd1234 p@ssword1234 p@ssw0rd123! password1234! correcthorsebatterystaple trustno1trustno1
  changeme1234 changemenow1 changemenow! welcome12345 bienvenue123 motdepasse12 motdepasse123 motdepasse1234 monmotdepasse
  jetaime12345 jetaimefort1 soleil123456 marseille13013 bismillah123 bismillah786 inchallah123 mashallah123 allahakbar123
  alhamdulillah algerie12345 algerie213213 maroc1234567 tunisie12345 tunisie21600 casablanca12 casablanca20 rabat1234567
  footballfootball basketball12 manchesterunited realmadrid123 barcelona123 fcbarcelona1 raja19491949 wydad1937193
  administrateur administrator1 administrator123 superadministrator supervisor123 researcher123 secretariat123
  dawra1234567 dawradawra12 dawrapassword dawra2026dawra changeit1234 default12345 temporary123 temporaire12 azerty123456
  qwerty123456 qwerty1234567 qwerty12345678 admin1234567 admin12345678 root12345678 test12345678 testtesttest user12345678
  secret123456 secretsecret mustafa12345 mohamed12345 mohammed1234 ahmed1234567 fatima123456 youssef12345 princess1234
  sunshine1234 superman1234 michael12345 jessica12345 whatever1234 pokemon12345 starwars1234 computer1234 internet1234`
    .split(/\s+/)
    .filter((word) => word.length >= 12),
);

/** Words that stay guessable whatever digits and marks stand around them. */
export const commonStems: ReadonlySet<string> = new Set(
  `password passw0rd p@ssword p@ssw0rd motdepasse monmotdepasse qwerty qwertyuiop azerty azertyuiop administrator
  administrateur admin root welcome bienvenue changeme letmein iloveyou jetaime dawra secret bismillah inchallah
  alhamdulillah allahakbar mohamed mohammed algerie algeria maroc morocco tunisie tunisia casablanca football sunshine
  princess superman computer internet motdepass password! passwordpassword adminadmin كلمةالسر كلمةالمرور بسمالله محمد`
    .split(/\s+/)
    .filter(Boolean),
);
