import type { CampaignBranches, CampaignTexts } from './words.ts';

export const fr: CampaignTexts = {
  campaign: {
    because:
      'Vous recevez ce courriel parce que vous avez demandé les nouvelles de {organisation}. Il ne contient aucun traceur.',
    stop: 'Ne plus recevoir ces nouvelles',
    consents: 'Voir ce que j’ai accepté',
  },
};

export const branchesFr: CampaignBranches = {
  writing: 'Écriture',
  visual_arts: 'Arts visuels',
  music: 'Musique',
  photography: 'Photographie',
  film: 'Cinéma et audiovisuel',
};
