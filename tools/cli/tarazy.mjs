#!/usr/bin/env node
import '../tarazy.mjs'
