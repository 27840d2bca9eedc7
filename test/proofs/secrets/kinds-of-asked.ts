import { draftTrial, gather, lead, respond } from './base-parts.ts';
import { type Base, CANARY, open } from './base.ts';
import type { OneWorld } from './one-world.ts';
import { BUT_LIMITED, type Secret, type SecretThing } from './secret.ts';

const report = (world: OneWorld, { people }: Base, trial: string, title: string) =>
  world.act('POST', `/trials/${trial}/feedback`, people.author, {
    kind: 'idea',
    title,
    body: `Ce que j’en pense : ${title}, et rien de plus.`,
  });

/** Which answers somebody gave by name, where all may know that they answered. */
const ANSWERS: SecretThing = {
  name: 'what a member answered to a survey that asks by name',
  make: async (world, { people, parts: { survey } }) => {
    await respond(world, survey, people.helper, { chosen: 1, said: `Avec mon ${CANARY}, près du port.` });
    return {};
  },
  instead: (world, { people, parts: { survey } }) =>
    respond(world, survey, people.helper, { chosen: 0, said: 'Avec mes outils, près de la gare.' }),
};

/** What the organisation asks of some, and what it gathers of what many ask. */
export const ASKED_SECRETS: readonly Secret[] = [
  ANSWERS,
  {
    name: 'a drafted product test',
    make: async (world, { people }) => {
      const trial = await draftTrial(world, people.manager, `L’essai du ${CANARY}`, 'members');
      return { trial: trial.id, trialSlug: trial.slug };
    },
  },
  {
    name: 'a product test of a branch, and what its testers say',
    make: async (world, base) => {
      const { manager, author } = base.people;
      const trial = await draftTrial(world, manager, `L’essai musical du ${CANARY}`, 'branch:music');
      await lead(world, trial, manager, 'recruiting');
      await world.act('PUT', `/trials/${trial.id}/seat`, author, { promised: 1 });
      await lead(world, trial, manager, 'running');
      await world.act('PUT', `/trials/${trial.id}/results`, author, { task: 1, result: 'done' });
      const { id: feedback } = await report(world, base, trial.id, `Le ${CANARY} chante`);
      return { trial: trial.id, trialSlug: trial.slug, feedback };
    },
    goOn: (world, base, { trial }) => report(world, base, trial!, `Le ${CANARY} ne chante plus`),
  },
  {
    name: 'a question of a branch that is gathered under an incident',
    from: BUT_LIMITED,
    make: async (world, { people, closed, parts }) => {
      const topic = await open(world, people.author, closed.branch, {
        title: `Pourquoi la caisse a-t-elle oublié mon ${CANARY} ?`,
        body: `Depuis la panne, plus rien ne s’affiche de ce que j’avais déclaré pour le ${CANARY} en mars.`,
      });
      await gather(world, people.manager, parts.incident, topic.number);
      return { topic };
    },
  },
];
