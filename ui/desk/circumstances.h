// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QObject>

#include <optional>

namespace Postrider {

// What keeps the publisher of this program from its work, whoever is signed in: no network, or a store that can't
// be written. Owned by app; GUI thread.
class Circumstances final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Circumstances)
public:
    explicit Circumstances(QObject *parent = nullptr);
    ~Circumstances() override;

    bool isOffline() const { return m_isOffline; }
    const std::optional<Error> &storeTrouble() const { return m_storeTrouble; }

    void setOffline(bool isOffline);
    void setStoreTrouble(const std::optional<Error> &trouble);

Q_SIGNALS:
    void changed();

private:
    bool m_isOffline = false;
    std::optional<Error> m_storeTrouble;
};

} // namespace Postrider
