import { addStrings } from './strings';
import de from './strings/de.json';
import en from './strings/en.json';

/** Two thirds of all strings are said on our own pages alone: the script that goes into other pages does without them. */
addStrings({ de, en });
