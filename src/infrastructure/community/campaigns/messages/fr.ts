import type { CampaignBranches, CampaignTexts } from './words.ts';

export const fr: CampaignTexts = {
  campaign: {
    because:
      'Vous recevez cet e-mail parce que vous avez demandé les nouvelles de {org}. Il ne contient aucun traceur.',
    stop: 'Ne plus recevoir ces nouvelles',
    consents: 'Voir ce que j’ai accepté',
  },
};

export const branchesFr: CampaignBranches = {
  writing: 'Écrivains et illustrateurs du livre',
  visual_arts: 'Arts graphiques et plastiques',
  music: 'Compositeurs de musique',
  photography: 'Photographie',
  film: 'Cinéma et audiovisuel',
};
