import { mount } from '../ui/mount';
import { Popup } from './popup';

mount(Popup, 'Backstory');

// A desktop browser sizes the popup by its content, starting from next to nothing: the width must not depend on the viewport.
// On phones the popup is a page of the phone's own width.
if (!matchMedia('(pointer: coarse)').matches) document.documentElement.classList.add('sizes-window');
