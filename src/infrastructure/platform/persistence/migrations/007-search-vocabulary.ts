import type { Migration } from '../migration.ts';

/** Words and acronyms of the trade that mean the same. A start: the table is the organisation's to edit. */
const SAME: readonly (readonly string[])[] = [
  ['CSG', 'contribution sociale généralisée'],
  ['CRDS', 'contribution au remboursement de la dette sociale'],
  ['CFP', 'contribution à la formation professionnelle'],
  ['BNC', 'bénéfices non commerciaux'],
  ['IJ', 'indemnités journalières'],
  ['CPAM', 'caisse primaire', 'assurance maladie'],
  ['CARSAT', 'assurance retraite'],
  ['RAAP', 'régime des artistes auteurs professionnels'],
  ['IRCEC', 'retraite complémentaire'],
  ['PASS', 'plafond annuel de la sécurité sociale'],
  ['SMIC', 'salaire minimum'],
  ['NIR', 'numéro de sécurité sociale'],
  ['APE', 'activité principale exercée', 'code NAF'],
  ['TVA', 'taxe sur la valeur ajoutée'],
  ['RSA', 'revenu de solidarité active'],
  ['CAF', 'allocations familiales'],
  ['CNL', 'centre national du livre'],
  ['CNAP', 'centre national des arts plastiques'],
  ['DRAC', 'direction régionale des affaires culturelles'],
  ['BD', 'bande dessinée'],
  ['arrêt maladie', 'arrêt de travail'],
  ['à-valoir', 'avance sur droits'],
  ['échéancier', 'délai de paiement'],
  ['auto-entrepreneur', 'micro-entrepreneur'],
  ['congé maternité', 'congé maternel'],
  ['trop-perçu', 'trop perçu', 'trop versé'],
];

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const rows = SAME.flatMap((group) =>
  group.map((term) => {
    const others = group.filter((other) => other !== term);
    return `(${quoted(term)}, array[${others.map(quoted).join(', ')}])`;
  }),
);

export const migration007SearchVocabulary: Migration = {
  name: '007-search-vocabulary',
  sql: `insert into community.search_synonym (term, meanings) values ${rows.join(', ')} on conflict (term) do nothing;`,
};
