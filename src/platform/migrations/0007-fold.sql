-- Folds a text to the form in which it is searched: the recipe of platform/language/search.ts, for the letters of Latin-1, Latin Extended-A, Arabic and Tifinagh (a test compares them).
-- It needs no locale of the database: after decomposition every letter it changes is named.
create function platform.fold(given text) returns text language sql immutable strict parallel safe as $$
  select btrim(regexp_replace(
    replace(replace(translate(
      regexp_replace(lower(normalize(given, NFKD)),
        U&'[\0300-\036F\0640\0610-\061A\064B-\065F\0670\06D6-\06DC\06DF-\06E4\06E7\06E8\06EA-\06ED\200B-\200F\061C\2066-\2069]', '', 'g'),
      U&'\0671\0649\06CC\0629\06A9\06AD\06A4\0660\0661\0662\0663\0664\0665\0666\0667\0668\0669\06F0\06F1\06F2\06F3\06F4\06F5\06F6\06F7\06F8\06F9\0152\00C6\0621',
      U&'\0627\064A\064A\0647\0643\0643\064101234567890123456789\0153\00E6'),
      U&'\0153', 'oe'), U&'\00E6', 'ae'),
    U&'[^a-z0-9\00DF-\00F6\00F8-\02C1\0370-\052F\0620-\064A\066E-\06D3\06D5\06FA-\06FC\0750-\077F\2D30-\2D67]+', ' ', 'g'))
$$;
