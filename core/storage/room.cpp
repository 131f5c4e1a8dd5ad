// SPDX-License-Identifier: GPL-3.0-or-later
// Empty until the room is furnished.
