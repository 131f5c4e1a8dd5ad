// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/navigator.h"

namespace Postrider {

Navigator::Navigator(QObject *parent) : QObject(parent) {}

Navigator::~Navigator() = default;

} // namespace Postrider
