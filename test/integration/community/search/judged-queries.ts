/** What somebody looks for in the demonstration, and the topics one of which is to come first: by how their titles begin. */
export interface Judged {
  readonly query: string;
  readonly wanted: readonly string[];
  /** Beginning of the title of the article of the organisation that is to stand first among these. */
  readonly reference?: string;
}

/** As people type: whole questions, a few words, without accents or apostrophes, with an agreement of their own. */
export const WELL_SPELT: readonly Judged[] = [
  {
    query: 'dispense de précompte',
    wanted: ['Mon éditeur refuse ma dispense', 'Combien de temps après'],
    reference: 'La dispense',
  },
  { query: 'éditeur refuse ma dispense', wanted: ['Mon éditeur refuse ma dispense'] },
  {
    query: 'moduler mes cotisations',
    wanted: ['Comment moduler mes cotisations'],
    reference: 'Moduler ses cotisations',
  },
  { query: 'baisser mes acomptes', wanted: ['Comment baisser mes acomptes'] },
  { query: 'congé maternité', wanted: ['Congé maternité'], reference: 'Maternité, paternité' },
  { query: 'congé paternité', wanted: ['Congé paternité'], reference: 'Maternité, paternité' },
  { query: 'micro-entrepreneur', wanted: ['Peut-on être artiste-auteur et micro-entrepreneur'] },
  { query: 'code APE 9003A', wanted: ['Quel code APE choisir'] },
  { query: 'SIRET droits d’auteur', wanted: ['Dois-je avoir un SIRET'] },
  { query: 'rien gagné cette année', wanted: ["Je n'ai rien gagné"] },
  { query: 'trop-perçu', wanted: ['Trop-perçu'] },
  { query: 'délai de paiement', wanted: ['Demander un délai de paiement'] },
  { query: 'RAAP taux réduit', wanted: ['RAAP'] },
  { query: 'trimestres retraite', wanted: ['Combien de trimestres'], reference: 'Retraite : valider' },
  { query: 'années manquantes relevé de carrière', wanted: ['Années manquantes'] },
  {
    query: 'vendre un tableau à un particulier',
    wanted: ['Particulier qui achète un tableau', 'Où déclarer une vente'],
  },
  { query: 'client étranger', wanted: ['Client étranger'] },
  { query: 'résidence 70 %', wanted: ['Résidence : la règle'] },
  { query: 'rencontres scolaires', wanted: ['Rencontre scolaire'] },
  {
    query: 'plafond des revenus accessoires',
    wanted: ['Plafond des revenus accessoires'],
    reference: 'Les revenus accessoires',
  },
  { query: 'bourse de création', wanted: ['Bourse de création'] },
  { query: 'RSA', wanted: ['RSA et droits d'] },
  { query: 'fonctionnaire', wanted: ['Fonctionnaire et autrice'] },
  { query: 'belgique', wanted: ["Je m'installe en Belgique"] },
  {
    query: 'surcotisation',
    wanted: ['Surcotiser vaut-il', 'Année de résidence à petit revenu'],
    reference: 'La surcotisation',
  },
  { query: 'micro-bnc ou déclaration contrôlée', wanted: ['Micro-BNC ou déclaration contrôlée'] },
  {
    query: 'traitements et salaires et bnc',
    wanted: ['Peut-on mélanger TS et BNC'],
    reference: 'Traitements et salaires',
  },
  { query: 'oublié de déclarer', wanted: ["J'ai oublié de valider"] },
  {
    query: 'cpam refuse indemnités journalières',
    wanted: ['Ma CPAM refuse'],
    reference: 'Indemnités journalières',
  },
  { query: 'justificatifs de revenus logement', wanted: ['Quels justificatifs de revenus'] },
  { query: 'première facture', wanted: ['Ma première facture'] },
  {
    query: 'contribution diffuseur 1,1 %',
    wanted: ['Association : qui paie'],
    reference: 'Obligations des diffuseurs',
  },
  { query: 'cesser mon activité', wanted: ["Cessation d'activité"] },
  { query: 'maladie professionnelle', wanted: ['Maladie professionnelle'] },
  { query: 'je suis retraité et je continue', wanted: ['Retraité, je continue'] },
];

/** As people mistype: letters left out, doubled, exchanged or by ear. */
export const MISSPELT: readonly Judged[] = [
  { query: 'dispence de precompte', wanted: ['Mon éditeur refuse ma dispense', 'Combien de temps après'] },
  {
    query: 'cotistaions',
    wanted: [
      'Comment moduler mes cotisations',
      'Premier appel de cotisations',
      'Un simulateur de cotisations',
      'Un an après',
      'Deux employeurs',
    ],
  },
  { query: 'congé materntié', wanted: ['Congé maternité'] },
  { query: 'micro entreprenneur', wanted: ['Peut-on être artiste-auteur et micro-entrepreneur'] },
  { query: 'trop percu', wanted: ['Trop-perçu'] },
  { query: 'surcotiation', wanted: ['Surcotiser vaut-il', 'Année de résidence à petit revenu'] },
  { query: 'fonctionaire', wanted: ['Fonctionnaire et autrice'] },
  { query: 'retraitte trimestre', wanted: ['Combien de trimestres'] },
  { query: 'indemnitées journalieres', wanted: ['Ma CPAM refuse', 'Merci : mon arrêt'] },
  { query: 'acompte ursaf', wanted: ['Comment baisser mes acomptes'] },
  { query: 'resence scolaire rencontre', wanted: ['Rencontre scolaire'] },
  { query: 'declaration oubliee', wanted: ["J'ai oublié de valider"] },
];
