// What gift-pegjs reads in a file: a list of questions.
import { readFileSync } from 'node:fs';
import gift from 'gift-pegjs';

const text = (part) => (part ? part.text : '');

const right = (choice) => (choice.weight == null ? choice.isCorrect : choice.weight > 0);

const questions = gift.parse(readFileSync(process.argv[2], 'utf8')).filter((item) => item.type !== 'Category');
console.log(JSON.stringify(questions.map((question) => ({
  id: question.id ?? '',
  title: question.title,
  type: question.type,
  options: (question.choices ?? []).map((choice) => text(choice.text)),
  right: (question.choices ?? []).map(right),
  feedback: (question.choices ?? []).map((choice) => text(choice.feedback)),
  answer: text(question.globalFeedback),
}))));
