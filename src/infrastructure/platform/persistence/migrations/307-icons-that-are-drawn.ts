import type { Migration } from '../migration.ts';

/** The icon of a category was a free text: what none of the pictures of the pages is called becomes the one that was drawn for it. */
export const migration307IconsThatAreDrawn: Migration = {
  name: '307-icons-that-are-drawn',
  sql: `
    alter table community.category alter column icon set default 'folder';
    update community.category set icon = 'folder' where icon <> all (array[
      'folder', 'sprout', 'file-pen-line', 'wallet', 'handshake', 'presentation', 'heart-pulse', 'hourglass', 'life-buoy', 'shuffle',
      'palette', 'brush', 'book-open', 'music', 'clapperboard', 'camera', 'megaphone', 'lightbulb', 'scales', 'globe', 'people', 'question'
    ]);
  `,
};
