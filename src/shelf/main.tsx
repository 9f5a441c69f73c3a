import { mount } from '../ui/mount';
import { Shelf } from './shelf';

mount(Shelf, 'Backstory');
