// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Postrider::Testing {

class LossyDisk;

// SQLite's side of LossyDisk: its default VFS, with every write, flush and removal told
// to the disk first. One disk at a time.
namespace LossyVfs {

void install(LossyDisk *disk);
void uninstall();

} // namespace LossyVfs
} // namespace Postrider::Testing
