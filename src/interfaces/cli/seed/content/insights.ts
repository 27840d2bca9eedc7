/** Why the measure of contacts avoided was set as it is. */
export const DEFLECTION_NOTE = 'Mesure du formulaire de contact depuis l’ouverture.';
