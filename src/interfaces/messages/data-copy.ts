import { firstAsOrdinal } from '#application/shared/day-words';
import type { CopyGuide } from '#application/community/leaving/make-data-copy';

/** What explains the copy of their data to whoever takes it along, in both languages. */
export const guideOfCopy: CopyGuide = ({ at, tables, files }) => {
  const counted = tables.map(({ table, rows }) => `- ${table}\u00a0: ${rows.length}`).join('\n');
  const day = (language: string) =>
    firstAsOrdinal(
      language,
      at.toLocaleString(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' }),
    );
  return [
    {
      name: 'LISEZ-MOI.txt',
      text: `Copie de vos données, faite le ${day('fr-FR')}.

donnees.json : tout ce que la communauté garde de vous ou à votre sujet, par table.
csv/ : les mêmes données, une table par fichier, à ouvrir dans un tableur.
fichiers/ : vos images (${files}).

Ce que d’autres ont dit ou fait n’y est pas, ni les secrets comme votre mot de passe, dont nous ne gardons qu’une empreinte.
Gardez ce fichier en lieu sûr.

Tables, et nombre de lignes :
${counted}
`,
    },
    {
      name: 'README.txt',
      text: `Copy of your data, made on ${day('en-GB')}.

donnees.json: all that the community keeps of you or about you, by table.
csv/: the same data, one table in each file, for a spreadsheet.
fichiers/: your pictures (${files}).

What others said or did is not in it, nor are secrets such as your password, of which we keep a hash alone.
Keep this file in a safe place.

Tables, and how many rows:
${counted}
`,
    },
  ];
};
