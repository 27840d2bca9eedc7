/** Texts of keys that do something by themselves. */
export const shortcutsFr = {
  title: 'Raccourcis clavier',
  legend: 'Une touche seule agit',
  see: 'Voir tous les raccourcis',
  on: 'Raccourcis actifs',
  off: 'Raccourcis désactivés',
  close: 'Fermer',
};
