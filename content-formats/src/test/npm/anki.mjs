// What anki-reader finds in a package: a list of cards.
import { readFileSync } from 'node:fs';
import { readAnkiPackage } from 'anki-reader';

const { collection } = await readAnkiPackage(new Blob([readFileSync(process.argv[2])]));
console.log(JSON.stringify(Object.values(collection.getDecks()).flatMap((deck) => Object.values(deck.getCards())
  .map((card) => ({ deck: deck.getName(), front: card.getFront(), back: card.getBack() })))));
