import '../../src/ui/surface-strings';
