// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/platformid.h"

#include <QAbstractButton>

#include <optional>

namespace Postrider {

// A heading that shows and hides what is below it.
class FoldingRow final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FoldingRow)
public:
    FoldingRow(const QString &title, std::optional<PlatformId> platform, QWidget *below, QWidget *parent = nullptr);
    ~FoldingRow() override;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<PlatformId> m_platform;
};

} // namespace Postrider
